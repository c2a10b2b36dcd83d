import { Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { UnsentText } from '../../access/UnsentText';
import type { PanelViewFragment, Section } from '../../api/generated';
import { ProblemAlert } from '../../shared/ProblemAlert';
import { Conflict } from './Conflict';
import { SaveStateBadge } from './SaveStateBadge';
import { SectionHeading } from './SectionHeading';
import type { Stored } from './autosave';
import { sectionKey, useSectionSaving } from './useSectionSaving';

type Props = { panel: PanelViewFragment; section: Section };

/** One free-text section of the form. */
export function TextSection({ editable, ...props }: Props & { editable: boolean }) {
  if (editable) return <EditedText {...props} />;
  return (
    <>
      <WrittenText {...props} />
      <UnsentText<Stored<string>>
        draftKey={sectionKey(props.panel.id, props.section)}
        texts={({ value }) => [value]}
      />
    </>
  );
}

function EditedText({ panel, section }: Props) {
  const { t } = useTranslation();
  const { value, state, theirs, error, change, keepMine, takeTheirs } = useSectionSaving({
    panel,
    name: section,
    read: (from) => storedText(from, section),
    input: (text) => ({ section, text }),
  });
  const name = t(`form.section.${section}`);
  return (
    <Stack>
      <SectionHeading title={name}>
        <SaveStateBadge state={state} />
      </SectionHeading>
      {theirs && (
        <Conflict mine={value} theirs={theirs.value} onKeepMine={keepMine} onTakeTheirs={takeTheirs} />
      )}
      {state === 'refused' && <ProblemAlert error={error} kept />}
      <Textarea
        autosize
        minRows={8}
        aria-label={name}
        description={t(`form.hint.${section}`)}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </Stack>
  );
}

/** One free-text section, to read. */
export function WrittenText({ panel, section }: Props) {
  const { t } = useTranslation();
  const { value } = storedText(panel, section);
  return (
    <Stack>
      <SectionHeading title={t(`form.section.${section}`)} />
      {value ? (
        <Text size="lg" style={{ whiteSpace: 'pre-wrap' }}>
          {value}
        </Text>
      ) : (
        <Text c="dimmed">{t('form.nothingWritten')}</Text>
      )}
    </Stack>
  );
}

function storedText(panel: PanelViewFragment, section: Section) {
  const stored = panel.sections.find((written) => written.section === section);
  return { value: stored?.text ?? '', revision: stored?.revision ?? 0 };
}
