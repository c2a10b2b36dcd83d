import { accessWords } from '../access/words';
import { appWords } from '../app/words';
import { fileWords } from '../file/words';
import { historyWords } from '../history/words';
import { formWords } from '../panel/form/words';
import { panelWords } from '../panel/words';
import { patientWords } from '../patient/words';
import { sharedWords } from '../shared/words';
import { timelineWords } from '../timeline/words';

/** Every sentence of the client, by context, in ICU message format. */
export const english = {
  app: appWords,
  access: accessWords,
  shared: sharedWords,
  patient: patientWords,
  panel: panelWords,
  form: formWords,
  timeline: timelineWords,
  file: fileWords,
  history: historyWords,
};
