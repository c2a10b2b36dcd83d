import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { describe, expect, it, vi } from 'vitest';
import { newDraftStore } from '../../shared/draftStore';
import { Autosave, type AutosavePorts, type Stored } from './autosave';

const conflict = () =>
  new CombinedGraphQLErrors({ errors: [{ message: 'Changed.', extensions: { code: 'CONFLICT' } }] });

function autosave(
  ports: Partial<AutosavePorts<string>> = {},
  stored: Stored<string> = { value: '', revision: 0 },
) {
  const save = vi.fn(async (_value: string, revision: number) => revision + 1);
  const drafts = newDraftStore('me');
  const all = { save, load: async () => stored, drafts, draftKey: 'section', pauseMillis: 0, ...ports };
  return { it: new Autosave(stored, all), save, drafts };
}

describe('autosave', () => {
  it('saves what was typed over the revision that was read', async () => {
    const { it: section, save } = autosave({}, { value: 'old', revision: 3 });
    section.change('new');
    await vi.waitFor(() => expect(section.current().state).toBe('saved'));
    expect(save).toHaveBeenCalledExactlyOnceWith('new', 3);
  });

  it('keeps a draft until the server has it', async () => {
    const { it: section, drafts } = autosave();
    section.change('new');
    expect(drafts.read('section')).toContain('new');
    await vi.waitFor(() => expect(section.current().state).toBe('saved'));
    expect(drafts.read('section')).toBeNull();
  });

  it('saves again what was typed while a save was under way, over the new revision', async () => {
    let finish = (_revision: number) => {};
    const save = vi
      .fn()
      .mockImplementationOnce(() => new Promise<number>((resolve) => (finish = resolve)))
      .mockResolvedValueOnce(2);
    const { it: section } = autosave({ save });
    section.change('first');
    await vi.waitFor(() => expect(section.current().state).toBe('saving'));
    section.change('second');
    finish(1);
    await vi.waitFor(() => expect(section.current().state).toBe('saved'));
    expect(save.mock.calls).toEqual([
      ['first', 0],
      ['second', 1],
    ]);
  });

  it('shows both texts when somebody else was first, and overwrites nothing', async () => {
    const save = vi.fn().mockRejectedValue(conflict());
    const { it: section } = autosave({ save, load: async () => ({ value: 'theirs', revision: 7 }) });
    section.change('mine');
    await vi.waitFor(() => expect(section.current().state).toBe('conflict'));
    section.change('mine, longer');
    expect(section.current()).toMatchObject({
      value: 'mine, longer',
      theirs: { value: 'theirs', revision: 7 },
    });
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('saves mine over theirs only when the person says so', async () => {
    const save = vi.fn().mockRejectedValueOnce(conflict()).mockResolvedValueOnce(8);
    const { it: section } = autosave({ save, load: async () => ({ value: 'theirs', revision: 7 }) });
    section.change('mine');
    await vi.waitFor(() => expect(section.current().state).toBe('conflict'));
    section.keepMine();
    await vi.waitFor(() => expect(section.current().state).toBe('saved'));
    expect(save).toHaveBeenLastCalledWith('mine', 7);
  });

  it('takes the saved text and forgets the draft', async () => {
    const save = vi.fn().mockRejectedValue(conflict());
    const { it: section, drafts } = autosave({ save, load: async () => ({ value: 'theirs', revision: 7 }) });
    section.change('mine');
    await vi.waitFor(() => expect(section.current().state).toBe('conflict'));
    section.takeTheirs();
    expect(section.current()).toMatchObject({ value: 'theirs', state: 'saved', theirs: null });
    expect(drafts.read('section')).toBeNull();
  });

  it('keeps the draft while the server is away and saves it when it is back', async () => {
    const save = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValueOnce(1);
    const { it: section, drafts } = autosave({ save });
    section.change('new');
    await vi.waitFor(() => expect(section.current().state).toBe('offline'));
    expect(drafts.read('section')).toContain('new');
    await section.flush();
    expect(section.current().state).toBe('saved');
  });

  it('goes on with the draft of a closed tab', async () => {
    const drafts = newDraftStore('me');
    drafts.write('section', JSON.stringify({ value: 'unsaved', revision: 2 }));
    const { it: section, save } = autosave({ drafts }, { value: 'old', revision: 2 });
    expect(section.current().value).toBe('unsaved');
    await vi.waitFor(() => expect(save).toHaveBeenCalledWith('unsaved', 2));
  });

  it('asks when the section changed since the draft was written', () => {
    const drafts = newDraftStore('me');
    drafts.write('section', JSON.stringify({ value: 'unsaved', revision: 2 }));
    const { it: section } = autosave({ drafts }, { value: 'newer', revision: 3 });
    expect(section.current()).toMatchObject({
      value: 'unsaved',
      state: 'conflict',
      theirs: { value: 'newer' },
    });
  });

  it('takes over what others saved only while nothing waits here', () => {
    const { it: section } = autosave({ pauseMillis: 60_000 }, { value: 'old', revision: 1 });
    section.arrived({ value: 'from a colleague', revision: 2 });
    expect(section.current().value).toBe('from a colleague');
    section.change('my own');
    section.arrived({ value: 'from a colleague again', revision: 3 });
    expect(section.current().value).toBe('my own');
  });

  it('says that the server refused, and why', async () => {
    const refusal = new CombinedGraphQLErrors({
      errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }],
    });
    const { it: section } = autosave({ save: vi.fn().mockRejectedValue(refusal) });
    section.change('new');
    await vi.waitFor(() => expect(section.current().state).toBe('refused'));
    expect(section.current().error).toBe(refusal);
  });
});
