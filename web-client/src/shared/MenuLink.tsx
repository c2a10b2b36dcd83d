import { Menu, type MenuItemProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { Linked } from './links';

/** A link to a page of the client in a menu. */
export const MenuLink = createLink((props: Linked<MenuItemProps>) => <Menu.Item component="a" {...props} />);
