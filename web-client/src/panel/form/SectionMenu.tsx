import { NativeSelect, RingProgress, VisuallyHidden } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PanelViewFragment } from '../../api/generated';
import { type FormPart, formParts } from './formParts';
import classes from './PanelForm.module.css';
import { progressOf } from './progress';
import { usePartName } from './usePartName';

type Props = { panel: PanelViewFragment; chosen: FormPart };

/** The parts of the form with their progress; on a phone a list to choose from. */
export function SectionMenu({ panel, chosen }: Props) {
  const { t } = useTranslation();
  const nameOf = usePartName();
  const navigate = useNavigate({ from: '/panels/$panelId' });
  return (
    <>
      <NativeSelect
        hiddenFrom="sm"
        mb="md"
        label={t('form.choose')}
        value={chosen}
        data={formParts.map((part) => ({ value: part, label: nameOf(part) }))}
        onChange={(event) => {
          const section = event.currentTarget.value as FormPart;
          void navigate({ search: (before) => ({ ...before, section }) });
        }}
      />
      <nav className={classes.menu} aria-label={t('form.menu')}>
        {formParts.map((part) => (
          <Link
            key={part}
            from="/panels/$panelId"
            search={(before) => ({ ...before, section: part })}
            className={`${classes.link} ${part === chosen ? classes.active : ''}`}
            aria-current={part === chosen ? 'page' : undefined}
          >
            <Ring filled={progressOf(panel, part)} />
            <span>
              {nameOf(part)}
              <VisuallyHidden>
                {' '}
                ({t(progressOf(panel, part) > 0 ? 'form.filled' : 'form.empty')})
              </VisuallyHidden>
            </span>
          </Link>
        ))}
      </nav>
    </>
  );
}

function Ring({ filled }: { filled: number }) {
  return (
    <span className={classes.ring}>
      <RingProgress
        size={20}
        thickness={3}
        aria-hidden
        rootColor="var(--cpms-line)"
        sections={[{ value: filled * 100, color: 'positive' }]}
      />
    </span>
  );
}
