import type { PickerOptions } from '../options.js';

/** What the element asks of the picker. */
interface Mounting {
  mount(place: ShadowRoot, options: PickerOptions): void;
  unmount(place: ShadowRoot): void;
}

/**
 * `<bookbridge-picker sources="gmail,csv">`: the picker in the page, in a shadow root of its own, which the page's styles do
 * not reach. Attributes are options, and so is everything in its property `options`.
 */
export function defineElement(pickerOfPage: () => Mounting | undefined): void {
  if (customElements.get('bookbridge-picker')) return;
  customElements.define(
    'bookbridge-picker',
    class extends HTMLElement {
      options: PickerOptions = {};

      connectedCallback(): void {
        const place = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
        // Frameworks set properties after they have put the element into the page.
        queueMicrotask(() => {
          if (this.isConnected) pickerOfPage()?.mount(place, { ...attributesOf(this), ...this.options });
        });
      }

      disconnectedCallback(): void {
        if (this.shadowRoot) pickerOfPage()?.unmount(this.shadowRoot);
      }
    },
  );
}

function attributesOf(element: Element): PickerOptions {
  const text = (name: string) => element.getAttribute(name) ?? undefined;
  const sources = text('sources')?.split(/[\s,]+/);
  return {
    ...(sources && { sources }),
    ...(text('include') && { include: text('include') as string }),
    ...(text('locale') && { locale: text('locale') as string }),
  };
}
