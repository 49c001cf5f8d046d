import type { Choices, Options } from './choices.client.js';

/** A page with the picker as it is chosen. */
export function htmlCode(serviceUrl: string, { key, source, options }: Choices): string {
  const { lazyLoad, ...others } = options;
  const isInline = 'rootNodeSelector' in options;
  const submit = `afterSubmitContacts(contacts, source, owner) {
  console.log(contacts.map((contact) => contact.selectedEmail()));
},`;
  const lines = [...Object.entries(others).map(([name, value]) => `${name}: ${literal(value)},`), submit];
  const target = source === '' ? '' : ` data-cloudsponge-source="${source}"`;
  return [
    ...(lazyLoad === true ? ['<script>', '  window.csPageOptions = { lazyLoad: true };', '</script>'] : []),
    `<script src="${serviceUrl}/widget/${key}.js"></script>`,
    '',
    ...(lazyLoad === true ? ['<button onclick="bookbridge.load()">Load the picker</button>'] : []),
    `<button class="cloudsponge-launch"${target}>Invite people</button>`,
    ...(isInline ? ['<div id="picker" style="height: 40rem"></div>'] : []),
    '<textarea class="cloudsponge-contacts" id="to" aria-label="Who to invite"></textarea>',
    '',
    '<script>',
    '  bookbridge.init({',
    ...indent(lines.join('\n'), 4),
    '  });',
    '</script>',
  ].join('\n');
}

/** The same as a component. */
export function reactCode(serviceUrl: string, { key, source, options }: Choices): string {
  // Its loader has its own way to wait.
  const { lazyLoad: _, ...others } = options;
  const isInline = 'rootNodeSelector' in options;
  return [
    "import { PickerButton } from '@bookbridge/picker/react';",
    '',
    `const service = { baseUrl: '${serviceUrl}', key: '${key}' };`,
    `const options = ${literal(others)};`,
    '',
    'export function Invite() {',
    '  return (',
    ...(isInline ? ['    <>'] : []),
    ...indent(
      [
        '<PickerButton',
        '  picker={service}',
        ...(source === '' ? [] : [`  source="${source}"`]),
        '  options={options}',
        '  onPick={({ contacts }) => console.log(contacts.map((contact) => contact.selectedEmail()))}',
        '>',
        '  Invite people',
        '</PickerButton>',
        ...(isInline ? ['<div id="picker" style={{ height: \'40rem\' }} />'] : []),
      ].join('\n'),
      isInline ? 6 : 4,
    ),
    ...(isInline ? ['    </>'] : []),
    '  );',
    '}',
  ].join('\n');
}

const indent = (text: string, by: number): string[] => text.split('\n').map((line) => ' '.repeat(by) + line);

/** A value as it is written in JavaScript. */
function literal(value: unknown): string {
  if (typeof value === 'function') return String(value);
  // `</script>` would end the script around it.
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&').replaceAll('</', '<\\/')}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value as Options).map(([name, it]) => `${nameOf(name)}: ${literal(it)}`);
  if (members.length === 0) return '{}';
  const line = `{ ${members.join(', ')} }`;
  return line.length <= maxLine && !line.includes('\n')
    ? line
    : `{\n${indent(members.join(',\n'), 2).join('\n')},\n}`;
}

const maxLine = 80;

const nameOf = (name: string) => (/^\w+$/.test(name) ? name : `'${name}'`);
