import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { panels } from '../../../dev/mockCase';
import { showInPage } from '../../../dev/inPage';
import type { PanelViewFragment } from '../../api/generated';
import { closingFacts } from './closingFacts';
import { ClosePanel } from './ClosePanel';

const signOff = panels.find(({ step }) => step === 'SIGN_OFF') as PanelViewFragment;
const closed = { id: signOff.id, version: 30 };

it('counts members besides the requester, each once', () => {
  const [first] = signOff.contributions;
  const byRequester = { ...first!, id: 'k2', author: signOff.requester };
  const panel = { ...signOff, contributions: [first!, { ...first!, id: 'k3' }, byRequester] };
  expect(closingFacts(panel)).toMatchObject({ contributors: 1, counts: false });
});

it('shows what is unanswered, who has not signed, and that the panel does not count', () => {
  showInPage(<ClosePanel panel={signOff} onClose={() => {}} />);
  expect(screen.getByText('Would you try quinidine or a ketogenic diet first?')).toBeVisible();
  expect(screen.getByText(/members have not signed: Prof. Jonas Brandt, Dr Femke de Vries/)).toBeVisible();
  expect(screen.getByText(/does not count in monitoring/)).toBeVisible();
});

it('closes with the answers that were given', async () => {
  const closePanel = vi.fn(() => closed);
  const onClose = vi.fn();
  showInPage(<ClosePanel panel={signOff} onClose={onClose} />, { closePanel });
  await userEvent.click(screen.getByRole('radio', { name: 'In 6 months' }));
  await userEvent.click(screen.getByRole('button', { name: 'Close panel' }));
  expect(screen.getAllByText('Choose yes or no.')).toHaveLength(2);
  expect(closePanel).not.toHaveBeenCalled();
  await userEvent.click(screen.getAllByRole('radio', { name: 'Yes' })[0]!);
  await userEvent.click(screen.getAllByRole('radio', { name: 'No' })[1]!);
  await userEvent.click(screen.getByRole('button', { name: 'Close panel' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(closePanel).toHaveBeenCalledExactlyOnceWith({
    panelId: signOff.id,
    input: { adviceGiven: true, managementChanged: false, followUpMonths: 6 },
  });
});

it('closes without an outcome only with a reason', async () => {
  const closePanel = vi.fn(() => closed);
  showInPage(<ClosePanel panel={signOff} onClose={() => {}} />, { closePanel });
  await userEvent.click(screen.getByRole('button', { name: 'Close without outcome' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Close without outcome' }));
  expect(screen.getByText('Give a reason.')).toBeVisible();
  expect(closePanel).not.toHaveBeenCalled();
  await userEvent.type(screen.getByRole('textbox', { name: /Reason/ }), 'No expert found');
  await userEvent.click(screen.getByRole('button', { name: 'Close without outcome' }));
  await waitFor(() =>
    expect(closePanel).toHaveBeenCalledWith({
      panelId: signOff.id,
      input: { withoutOutcomeReason: 'No expert found' },
    }),
  );
});

it('does not offer closing while the quorum has not signed', () => {
  const nextSteps = panels[0]!.nextSteps;
  showInPage(<ClosePanel panel={{ ...signOff, nextSteps }} onClose={() => {}} />);
  expect(screen.getByRole('button', { name: 'Close panel' })).toBeDisabled();
});
