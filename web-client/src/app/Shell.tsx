import { AppShell, Burger, Group, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch, IconUserCircle } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { seesPanels, useMe } from '../access/session';
import { MainMenu } from './MainMenu';
import { usePagesAtHand } from './usePagesAtHand';
import { SignOut } from './SignOut';

import classes from './Shell.module.css';

const loadSearch = () => import('./SearchBox');
const SearchBox = lazy(() => loadSearch().then(({ SearchBox: component }) => ({ default: component })));
const openSearch = () => void loadSearch().then((search) => search.openSearch());

/** Header, menu and search around every page. */
export function Shell() {
  const { t } = useTranslation();
  const [menuOpened, menu] = useDisclosure();
  usePagesAtHand();
  const searches = seesPanels(useMe());
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 88, breakpoint: 'sm', collapsed: { mobile: !menuOpened } }}
      classNames={{
        header: classes.header,
        navbar: menuOpened ? classes.navbar : `${classes.navbar} ${classes.closed}`,
      }}
    >
      <a className={classes.skip} href="#content">
        {t('app.skipToContent')}
      </a>
      <AppShell.Header>
        <Header menuOpened={menuOpened} onMenu={menu.toggle} />
      </AppShell.Header>
      <AppShell.Navbar aria-label={t('app.mainMenu')}>
        <MainMenu onChosen={menu.close} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
      <Suspense>{searches && <SearchBox />}</Suspense>
    </AppShell>
  );
}

function Header({ menuOpened, onMenu }: { menuOpened: boolean; onMenu: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="sm">
      <Group gap="sm" wrap="nowrap">
        <Burger
          opened={menuOpened}
          onClick={onMenu}
          hiddenFrom="sm"
          size="sm"
          color="white"
          aria-label={t('app.openMenu')}
          aria-expanded={menuOpened}
        />
        <Link to="/" className={classes.brand}>
          {t('app.name')}
        </Link>
      </Group>
      {seesPanels(me) && (
        <UnstyledButton className={classes.search} onClick={openSearch}>
          <IconSearch size={20} aria-hidden />
          <Text span size="sm" visibleFrom="sm">
            {t('app.searchHint')}
          </Text>
          <VisuallyHidden hiddenFrom="sm">{t('app.search')}</VisuallyHidden>
        </UnstyledButton>
      )}
      <Group gap="xs" wrap="nowrap">
        <Group gap={6} wrap="nowrap" visibleFrom="sm">
          <IconUserCircle size={20} aria-hidden />
          <Text size="sm" truncate maw={220} title={t('app.account', { name: me.member.name })}>
            {me.member.name}
          </Text>
        </Group>
        <SignOut variant="transparent" color="white" px={6} />
      </Group>
    </Group>
  );
}
