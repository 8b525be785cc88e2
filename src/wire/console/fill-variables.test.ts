import { describe, expect, it } from 'vitest';
import { fillVariables } from './fill-variables.ts';

describe('variables of a canned reply', () => {
  it('become what is known', () => {
    const text = fillVariables('Hi {{customer.first_name}}, {{ agent.name }} of {{company}} here.', {
      'customer.first_name': 'Ana',
      'agent.name': 'Mira',
      company: 'Acme',
    });
    expect(text).toBe('Hi Ana, Mira of Acme here.');
  });

  it('fall back to what stands after the bar, and else stay to be seen', () => {
    expect(fillVariables('Hi {{customer.first_name|there}}!', {})).toBe('Hi there!');
    expect(fillVariables('Hi {{customer.name}}, {{constructor}}', {})).toBe('Hi {{customer.name}}, {{constructor}}');
  });

  it('are filled once: a name that looks like a variable stays a name', () => {
    expect(fillVariables('{{customer.name}}', { 'customer.name': '{{agent.name}}', 'agent.name': 'x' })).toBe(
      '{{agent.name}}',
    );
  });
});
