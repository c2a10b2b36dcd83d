import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { mockPanel } from '../../../dev/mockCase';
import { showInPage } from '../../../dev/inPage';
import { AreaFields } from './AreaFields';
import { storedRequest } from './request';

function Fields() {
  const [draft, setDraft] = useState(storedRequest(mockPanel()).value);
  return <AreaFields draft={draft} onChange={setDraft} />;
}

const secondary = () => screen.getByRole('combobox', { name: /Secondary/ });
const primary = () => screen.getByRole('combobox', { name: /Primary/ });
const offered = () =>
  within(secondary())
    .getAllByRole('option')
    .map((option) => option.textContent);

it('never offers the primary area as the secondary one', async () => {
  showInPage(<Fields />);
  await within(primary()).findByRole('option', { name: 'Epilepsy surgery' });
  expect(offered()).toEqual(['None', 'Epilepsy surgery', 'Neonatal seizures']);
  await userEvent.selectOptions(primary(), 'Epilepsy surgery');
  expect(offered()).toEqual(['None', 'Genetic epilepsies', 'Neonatal seizures']);
});

it('drops the secondary area when it becomes the primary one', async () => {
  showInPage(<Fields />);
  await within(primary()).findByRole('option', { name: 'Epilepsy surgery' });
  await userEvent.selectOptions(secondary(), 'Neonatal seizures');
  await userEvent.selectOptions(primary(), 'Neonatal seizures');
  expect(secondary()).toHaveValue('');
});
