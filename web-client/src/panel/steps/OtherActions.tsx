import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PanelAction, PanelViewFragment } from '../../api/generated';
import { MenuLink } from '../../shared/MenuLink';
import { blocking, labelOf, type NextStep } from '../nextSteps';

/** Actions that have their own place in the page already. */
const elsewhere: PanelAction[] = ['SAVE_SECTION', 'COMMENT', 'ANSWER_INVITATION'];

type Props = { panel: PanelViewFragment; onChosen: (step: NextStep) => void };

/** What else may be done now; closing stands last and in red. */
export function OtherActions({ panel, onChosen }: Props) {
  const { t } = useTranslation();
  const others = panel.nextSteps.filter((step) => !step.primary && !elsewhere.includes(step.action));
  const usual = others.filter((step) => step.action !== 'CLOSE_PANEL' && blocking(step).length === 0);
  const closing = others.find((step) => step.action === 'CLOSE_PANEL');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="outline" rightSection={<IconChevronDown size={20} aria-hidden />}>
          {t('panel.otherActions')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {usual.map((step) => (
          <Menu.Item key={`${step.action}${step.to ?? ''}`} onClick={() => onChosen(step)}>
            {t(labelOf(step, panel.step))}
          </Menu.Item>
        ))}
        {panel.access !== 'TRIAGE' && (
          <MenuLink
            to="/panels/$panelId/history"
            params={{ panelId: panel.id }}
            leftSection={<IconHistory size={20} aria-hidden />}
          >
            {t('panel.caseHistory')}
          </MenuLink>
        )}
        {closing && (
          <Menu.Item color="danger" onClick={() => onChosen(closing)}>
            {t('panel.close')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
