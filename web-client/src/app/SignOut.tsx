import { Button, type ButtonProps, List } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { TextLink } from '../shared/links';
import { ServerForm } from '../shared/ServerForm';
import { useDrafts, useUnsaved } from '../access/useDrafts';
import { panelSearch } from '../panel/panelSearch';

/** Signs out and leaves nothing of the person in the browser; asks first when something is not saved. */
export function SignOut(look: ButtonProps) {
  const { t } = useTranslation();
  const drafts = useDrafts();
  const unsaved = useUnsaved();
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const leave = () => {
    drafts.clear();
    form.current?.requestSubmit();
  };
  const saved = unsaved.length === 0;
  useEffect(() => {
    if (asked && saved) form.current?.requestSubmit();
  }, [asked, saved]);
  return (
    <>
      <ServerForm action="/logout" ref={form}>
        <Button {...look} leftSection={<IconLogout size={20} aria-hidden />} onClick={() => setAsked(true)}>
          {t('app.signOut')}
        </Button>
      </ServerForm>
      <ConfirmDialog
        opened={asked && !saved}
        title={t('app.unsavedTitle')}
        text={t('app.unsavedText')}
        confirm={t('app.signOutAnyway')}
        busy={false}
        onConfirm={leave}
        onClose={() => setAsked(false)}
      >
        <List>
          {unsaved.map((key) => (
            <List.Item key={key}>
              <Unsaved draftKey={key} onChosen={() => setAsked(false)} />
            </List.Item>
          ))}
        </List>
      </ConfirmDialog>
    </>
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
