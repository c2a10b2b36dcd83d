import { Stack } from '@mantine/core';
import { IconHome, IconInbox, IconLayoutList, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { doesTriage, isClinician, seesPanels, useMe } from '../access/session';
import classes from './MainMenu.module.css';

const places = {
  home: { to: '/', Icon: IconHome },
  patients: { to: '/patients', Icon: IconUsers },
  panels: { to: '/panels', Icon: IconLayoutList },
  triage: { to: '/triage', Icon: IconInbox },
} as const;

type Place = keyof typeof places;

/** The narrow menu at the side: icons with their words, like tabs. */
export function MainMenu({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const shown: Record<Place, boolean> = {
    home: true,
    patients: isClinician(me),
    panels: seesPanels(me),
    triage: doesTriage(me),
  };
  return (
    <Stack gap={0} className={classes.menu}>
      {(Object.keys(places) as Place[])
        .filter((place) => shown[place])
        .map((place) => {
          const { to, Icon } = places[place];
          return (
            <Link
              key={place}
              to={to}
              className={classes.place}
              activeProps={{ className: classes.active }}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              onClick={onChosen}
            >
              <Icon size={20} aria-hidden />
              {t(`app.menu.${place}`)}
            </Link>
          );
        })}
    </Stack>
  );
}
