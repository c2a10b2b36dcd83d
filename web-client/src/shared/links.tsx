import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';

export type Linked<Props> = Props & Omit<ComponentProps<'a'>, keyof Props> & { children?: ReactNode };

/** A link to a page of the client that looks like text. */
export const TextLink = createLink((props: Linked<AnchorProps>) => <Anchor {...props} />);

/** A link to a page of the client that looks like a button. */
export const ButtonLink = createLink((props: Linked<ButtonProps>) => <Button component="a" {...props} />);
