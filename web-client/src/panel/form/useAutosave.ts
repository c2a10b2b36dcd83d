import { useEffect, useState, useSyncExternalStore } from 'react';
import { Autosave, type AutosavePorts, type Stored } from './autosave';

/** Autosave of one section, for as long as the section is shown. */
export function useAutosave<T>(stored: Stored<T>, ports: AutosavePorts<T>) {
  const [autosave] = useState(() => new Autosave(stored, ports));
  const view = useSyncExternalStore(autosave.watch, autosave.current);

  useEffect(() => autosave.arrived(stored), [autosave, stored]);
  useEffect(() => {
    const saveNow = () => void autosave.flush();
    autosave.enter();
    window.addEventListener('online', saveNow);
    return () => {
      window.removeEventListener('online', saveNow);
      autosave.leave();
    };
  }, [autosave]);

  return { ...view, change: autosave.change, keepMine: autosave.keepMine, takeTheirs: autosave.takeTheirs };
}
