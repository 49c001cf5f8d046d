import type { ComponentChildren, VNode } from 'preact';

type Look = 'primary' | 'quiet';

interface ButtonProps {
  look?: Look;
  type?: 'submit' | 'button';
  hidden?: boolean;
  /** What a form says of the button that sent it. */
  name?: string;
  value?: string;
  /** Where the button sends its form, if not where the form says. */
  formAction?: string;
  /** Whether it sends the form whatever is still missing. */
  formNoValidate?: boolean;
  /** Marks the button for the script, as in `data-bb-stop`. */
  [data: `data-${string}`]: string | undefined;
  children: ComponentChildren;
}

export function Button({ look = 'primary', type = 'button', children, ...rest }: ButtonProps): VNode {
  return (
    <button type={type} class={`bb-button bb-button-${look}`} {...rest}>
      {children}
    </button>
  );
}

/** A link that is the one way on, and looks like it. */
export function ButtonLink(props: { href: string; look?: Look; children: ComponentChildren }): VNode {
  return (
    <a class={`bb-button bb-button-${props.look ?? 'primary'}`} href={props.href}>
      {props.children}
    </a>
  );
}
