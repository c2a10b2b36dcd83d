import { Box } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { UnsentText } from '../../access/UnsentText';
import type { PanelViewFragment } from '../../api/generated';
import { Files } from '../../file/Files';
import { Members } from '../Members';
import { Contributions } from '../outcome/Contributions';
import { Outcome } from '../outcome/Outcome';
import { isOpen } from '../nextSteps';
import type { Stored } from './autosave';
import type { FormPart } from './formParts';
import classes from './PanelForm.module.css';
import type { RequestDraft } from './request';
import { RequestSection } from './RequestSection';
import { RequestText } from './RequestText';
import { SectionMenu } from './SectionMenu';
import { TextSection } from './TextSection';
import { sectionKey } from './useSectionSaving';

/** The form: its menu, and the part that is chosen there. */
export function PanelForm({ panel }: { panel: PanelViewFragment }) {
  const { section = 'request' } = useSearch({ from: '/signed-in/panels/$panelId' });
  return (
    <Box className={classes.form}>
      <SectionMenu panel={panel} chosen={section} />
      <Box className={classes.part}>
        <Part key={section} part={section} panel={panel} />
      </Box>
    </Box>
  );
}

function Part({ part, panel }: { part: FormPart; panel: PanelViewFragment }) {
  const editable = isOpen(panel, 'SAVE_SECTION');
  switch (part) {
    case 'request':
      return editable ? <RequestSection panel={panel} /> : <RequestToRead panel={panel} />;
    case 'files':
      return <Files panel={panel} />;
    case 'members':
      return <Members panel={panel} />;
    case 'contributions':
      return <Contributions panel={panel} />;
    case 'outcome':
      return <Outcome panel={panel} />;
    default:
      return <TextSection panel={panel} section={part} editable={editable} />;
  }
}

function RequestToRead({ panel }: { panel: PanelViewFragment }) {
  return (
    <>
      <RequestText request={panel.request} />
      <UnsentText<Stored<RequestDraft>>
        draftKey={sectionKey(panel.id, 'request')}
        texts={({ value }) => [value.title, ...value.questions, value.urgencyReason]}
      />
    </>
  );
}
