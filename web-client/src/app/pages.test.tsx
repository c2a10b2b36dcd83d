import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { showPage } from '../../dev/inPage';
import { people, rolesOf } from '../../dev/mockPeople';

/** Colours need a real browser: the acceptance tests check them. */
const rules = { 'color-contrast': { enabled: false } };

const violations = async () =>
  (await axe.run(document.body, { rules })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

const coordinator = () => ({ member: people.coordinator, roles: rolesOf('coordinator') });

describe('every page is free of what axe finds', () => {
  it.each([
    ['/', /Welcome/],
    ['/enrol', 'Enrol patient'],
    ['/patients', 'Patients of my centre'],
    ['/patients/p1', 'Patient Quiet Harbour'],
    ['/panels', 'Panels'],
    ['/triage', 'Triage'],
    ['/panels/n1', 'PAN-2026-17'],
    ['/panels/n1?section=files', 'PAN-2026-17'],
    ['/panels/n1?section=contributions', 'PAN-2026-17'],
    ['/panels/n2', 'PAN-2026-21'],
    ['/panels/n3', 'PAN-2026-20'],
    ['/panels/n5?section=outcome', 'PAN-2026-9'],
    ['/panels/n1/history', 'Case history of PAN-2026-17'],
  ])('%s', async (address, heading) => {
    showPage(address, {}, address === '/triage' ? { me: coordinator } : {});
    await screen.findByRole('heading', { level: 1, name: heading });
    await waitFor(() => expect(screen.queryByText('Loading')).toBeNull());
    expect(await violations()).toEqual([]);
  });
});

describe('the panel page', () => {
  it('offers one primary step and shows the checklist of what is missing', async () => {
    showPage('/panels/n4');
    await userEvent.click(await screen.findByRole('button', { name: 'Submit' }));
    expect(await screen.findByText(/names the network, the primary area/)).toBeVisible();
  });

  it('moves on all the same with a reason, where the rules allow it', async () => {
    const movePanel = vi.fn(() => ({ id: 'n1', version: 22 }));
    showPage('/panels/n1', { movePanel });
    await userEvent.click(await screen.findByRole('button', { name: 'Start outcome' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Start outcome' }));
    expect(within(dialog).getByText('Give a reason.')).toBeVisible();
    await userEvent.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'Only one expert exists');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Start outcome' }));
    await waitFor(() =>
      expect(movePanel).toHaveBeenCalledWith({
        panelId: 'n1',
        to: 'OUTCOME',
        reason: 'Only one expert exists',
      }),
    );
  });

  it('puts the request first and the outcome last in the menu', async () => {
    showPage('/panels/n1');
    const menu = await screen.findByRole('navigation', { name: 'Sections of the form' });
    const names = within(menu).getAllByRole('link');
    expect(names[0]).toHaveTextContent('Consultation request');
    expect(names.at(-1)).toHaveTextContent('Panel outcome');
  });

  it('shows both texts after a conflict and saves the one that was chosen', async () => {
    const revisions: number[] = [];
    const saveSection = ({ input }: { input?: { expectedRevision: number } }) => {
      revisions.push(input?.expectedRevision ?? -1);
      if (revisions.length === 1) {
        throw Object.assign(new Error('Changed meanwhile.'), { extensions: { code: 'CONFLICT' } });
      }
      return { id: 'n1', version: 22, revision: 5 };
    };
    showPage('/panels/n1?section=GENETICS', { saveSection: saveSection as never });
    const text = await screen.findByRole('textbox', { name: 'Genetics' });
    await userEvent.type(text, ' Both parents negative.');
    await userEvent.click(await screen.findByRole('button', { name: 'Keep mine' }));
    expect(await screen.findByText('Saved')).toBeVisible();
    expect(revisions).toEqual([1, 1]);
    expect(text).toHaveValue('KCNT1 c.2800G>A, heterozygous, parents not tested. Both parents negative.');
  });

  it('lets an invited expert see only what is needed to decide', async () => {
    const answerInvitation = vi.fn(() => ({ id: 'n3', version: 22 }));
    showPage('/panels/n3', { answerInvitation });
    await userEvent.click(await screen.findByRole('button', { name: 'Accept invitation' }));
    await waitFor(() => expect(answerInvitation).toHaveBeenCalledWith({ panelId: 'n3', accept: true }));
    expect(screen.queryByText('Quiet Harbour')).toBeNull();
  });
});

it('explains to a person without a membership what to do', async () => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ subject: 'someone@idp', demo: false })));
  showPage('/', {}, { me: () => null });
  expect(await screen.findByRole('heading', { name: 'Your account is not registered yet' })).toBeVisible();
  expect(await screen.findByText('someone@idp')).toBeVisible();
  vi.unstubAllGlobals();
});
