import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { showInPage } from '../../dev/inPage';
import { OpenDropBox } from './OpenDropBox';
import { sizeText } from './sizeText';

it('shows every value once opened, each with a button that copies it', async () => {
  const person = userEvent.setup();
  const copy = vi.spyOn(navigator.clipboard, 'writeText');
  showInPage(<OpenDropBox panelId="n1" onClose={() => {}} />);
  expect(screen.queryByText('tern-maple-4817-fjord')).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Open a drop box' }));
  const copied = async (what: string) => {
    await person.click(await screen.findByRole('button', { name: `Copy ${what}` }));
    return copy.mock.lastCall?.[0];
  };
  expect(await copied('password')).toBe('tern-maple-4817-fjord');
  expect(await copied('host')).toBe('cpms.example.org');
  expect(await copied('port')).toBe('2121');
  expect(await copied('user name')).toBe('panel-k3x8w1');
  expect(await copied('encryption')).toBe('FTP with explicit TLS');
  expect(await copied('allowed endings of file names')).toContain('CSV xls');
  expect(await copied('largest file')).toBe('20 GB');
});

it('says what was refused and opens nothing', async () => {
  const openDropBox = () => {
    throw Object.assign(new Error('no'), { extensions: { code: 'FORBIDDEN' } });
  };
  showInPage(<OpenDropBox panelId="n1" onClose={() => {}} />, { openDropBox });
  await userEvent.click(screen.getByRole('button', { name: 'Open a drop box' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Your role does not allow this');
});

it('names sizes in the unit that fits', () => {
  expect([512, 1_400_000, 20_000_000_000].map(sizeText)).toEqual(['512 B', '1.4 MB', '20 GB']);
});
