import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnsaved } from '../access/useDrafts';
import { panelSearch } from '../panel/panelSearch';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { TextLink } from '../shared/links';

type Props = { onLeave: () => void; onClose: () => void };

/** What signing out would remove, with the way to each text. */
export function UnsavedDialog({ onLeave, onClose }: Props) {
  const { t } = useTranslation();
  const unsaved = useUnsaved();
  return (
    <ConfirmDialog
      opened
      title={t('app.unsavedTitle')}
      text={t('app.unsavedText')}
      confirm={t('app.signOutAnyway')}
      busy={false}
      onConfirm={onLeave}
      onClose={onClose}
    >
      <List>
        {unsaved.map((key) => (
          <List.Item key={key}>
            <Unsaved draftKey={key} onChosen={onClose} />
          </List.Item>
        ))}
      </List>
    </ConfirmDialog>
  );
}

const kinds = ['comment', 'contribution', 'outcome'] as const;
const kindOf = (part: string) => kinds.find((kind) => kind === part) ?? 'section';

/** Where the parts are written whose name is not that of a section. */
const places: Record<string, Record<string, string>> = {
  comment: { view: 'timeline' },
  contribution: { section: 'contributions' },
};

/** Leads to the place where the text was written. Keys are "enrolment", or a panel and a part of it. */
function Unsaved({ draftKey, onChosen }: { draftKey: string; onChosen: () => void }) {
  const { t } = useTranslation();
  const [panelId = '', part] = draftKey.split('.');
  if (!part) {
    return (
      <TextLink to="/enrol" onClick={onChosen}>
        {t('app.unsaved.enrolment')}
      </TextLink>
    );
  }
  return (
    <TextLink
      to="/panels/$panelId"
      params={{ panelId }}
      search={panelSearch(places[part] ?? { section: part })}
      onClick={onChosen}
    >
      {t(`app.unsaved.${kindOf(part)}`)}
    </TextLink>
  );
}
