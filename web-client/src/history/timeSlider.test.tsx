import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { showInPage } from '../../dev/inPage';
import { instantsWith } from './instants';
import { TimeSlider } from './TimeSlider';

const instants = ['2026-11-01T08:00:00Z', '2026-11-02T08:00:00Z', '2026-11-03T08:00:00Z'];

function Slider({ onChange }: { onChange: (instant: string) => void }) {
  const [asOf, setAsOf] = useState(instants[2]!);
  const change = (instant: string) => {
    setAsOf(instant);
    onChange(instant);
  };
  return <TimeSlider instants={instants} asOf={asOf} onChange={change} />;
}

it('goes back and forth with the arrow keys', async () => {
  const onChange = vi.fn();
  showInPage(<Slider onChange={onChange} />);
  screen.getByRole('slider', { name: 'Point in time' }).focus();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowRight}');
  expect(onChange.mock.calls.map(([instant]) => instant)).toEqual([instants[1], instants[0], instants[1]]);
});

it('goes step by step with its buttons and stops at the ends', async () => {
  const onChange = vi.fn();
  showInPage(<Slider onChange={onChange} />);
  expect(screen.getByRole('button', { name: 'Later' })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: 'Earlier' }));
  expect(onChange).toHaveBeenLastCalledWith(instants[1]);
  expect(screen.getByText(/2 of 3/)).toBeVisible();
});

it('finds a place for an instant that the address names', () => {
  const between = '2026-11-02T20:00:00Z';
  expect(instantsWith(instants, between)).toEqual([instants[0], instants[1], between, instants[2]]);
  expect(instantsWith(instants, 'nonsense')).toEqual(instants);
});
