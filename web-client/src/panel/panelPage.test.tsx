import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { mockPanel } from '../../dev/mockCase';
import { people } from '../../dev/mockPeople';
import { showInPage, showPage } from '../../dev/inPage';
import { newDraftStore } from '../shared/draftStore';
import { MovePanel } from './steps/MovePanel';

const outcomeStep = mockPanel({
  step: 'OUTCOME',
  nextSteps: [
    { action: 'PROPOSE_OUTCOME', to: null, primary: true, unmet: [] },
    { action: 'COMMENT', to: null, primary: false, unmet: [] },
  ],
});

/** Faster than typing: the whole page listens. */
async function write(field: HTMLElement, text: string) {
  await userEvent.click(field);
  await userEvent.paste(text);
}

it.each(['outcome', 'request'])('has one button to propose the outcome (%s)', async (section) => {
  showPage(`/panels/n1?section=${section}`, {}, { panel: () => outcomeStep });
  await screen.findByRole('heading', { level: 1, name: 'PAN-2026-17' });
  expect(screen.getAllByRole('button', { name: 'Propose outcome' })).toHaveLength(1);
});

it('follows the panel while the dialog of a step is open', async () => {
  const before = mockPanel();
  const step = before.nextSteps[0]!;
  const ready = mockPanel({ nextSteps: [{ ...step, unmet: [] }] });
  const gone = mockPanel({ step: 'OUTCOME', nextSteps: [] });
  function Live() {
    const [panel, setPanel] = useState(before);
    return (
      <>
        <MovePanel panel={panel} step={step} onClose={() => {}} />
        <span data-testid="ready" onClick={() => setPanel(ready)} />
        <span data-testid="gone" onClick={() => setPanel(gone)} />
      </>
    );
  }
  showInPage(<Live />);
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/Two members other than/)).toBeVisible();
  screen.getByTestId('ready').click();
  await waitFor(() => expect(within(dialog).queryByText(/Two members other than/)).toBeNull());
  screen.getByTestId('gone').click();
  expect(await within(dialog).findByText(/Meanwhile the panel has moved to “Outcome”/)).toBeVisible();
  expect(within(dialog).getByRole('button', { name: 'Start outcome' })).toBeDisabled();
});

it('says when the page may be out of date, until it is loaded anew', async () => {
  let away = false;
  const panel = () => {
    if (away) throw Object.assign(new Error('no'), { extensions: { code: 'UNAVAILABLE' } });
    return mockPanel();
  };
  showPage('/panels/n1', {}, { panel });
  const text = await screen.findByRole('textbox', { name: 'Comment' });
  away = true;
  await write(text, 'Sent all the same');
  await userEvent.click(screen.getByRole('button', { name: 'Send comment' }));
  const notice = await screen.findByText(/What you see may be out of date/);
  expect(text).toHaveValue('');
  away = false;
  await userEvent.click(within(notice).getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByText(/may be out of date/)).toBeNull());
});

it('sends a comment once, however often it is pressed', async () => {
  const comment = vi.fn(() => ({ id: 'n1', version: 22 }));
  showPage('/panels/n1', { comment });
  await write(await screen.findByRole('textbox', { name: 'Comment' }), 'Once');
  await userEvent.dblClick(screen.getByRole('button', { name: 'Send comment' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Comment' })).toHaveValue(''));
  expect(comment).toHaveBeenCalledTimes(1);
});

it('still shows a contribution that the panel takes no more', async () => {
  const draft = { text: 'Written too late', recommendation: '', certainty: 'LOW' };
  newDraftStore(people.lead.id).write('n1.contribution', JSON.stringify(draft));
  showPage('/panels/n1?section=contributions', {}, { panel: () => outcomeStep });
  expect(await screen.findByText('Written too late')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(screen.queryByText('Written too late')).toBeNull());
});

it('tells a researcher that enrolling is not for the role', async () => {
  const me = () => ({ member: people.auditor, roles: [{ role: 'RESEARCHER', ern: null }] });
  showPage('/enrol', {}, { me });
  expect(await screen.findByRole('heading', { name: 'This page is not for your role' })).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Nickname' })).toBeNull();
});

it('keeps a comment that was refused, and says why', async () => {
  const comment = () => {
    throw Object.assign(new Error('no'), { extensions: { code: 'UNAVAILABLE' } });
  };
  showPage('/panels/n1', { comment });
  const text = await screen.findByRole('textbox', { name: 'Comment' });
  await write(text, 'Not yet');
  await userEvent.click(screen.getByRole('button', { name: 'Send comment' }));
  expect(await screen.findByText('A part of the system does not answer')).toBeVisible();
  expect(text).toHaveValue('Not yet');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Send comment' })).toBeEnabled());
});
