import { ruleOf } from '../clocks/due.ts';
import { clockNames } from '../clocks/schema.ts';
import { words as publicWords } from '../public-requests/words.ts';
import type { Service, ServiceList } from '../services/schema.ts';
import type { View } from '../ui/view.ts';
import { words } from './form-words.ts';
import { words as staffWords } from './staff-words.ts';
import type { RequestClass } from './states.ts';
import { words as shared } from './words.ts';

interface Props {
  staffed: boolean;
  list: ServiceList;
  service: Service;
  kind: RequestClass;
  view: View;
}

/** Under which rules a report of this kind will be answered; its dates follow when it is checked. */
export const Rules = ({ staffed, list, service, kind, view }: Props) => (
  <details>
    <summary>{staffed ? words[view.locale].rules : staffWords[view.locale].deadlines}</summary>
    <ul class="plain">
      {clockNames.map((name) => {
        const rule = ruleOf({ service, list, class: kind }, name);
        return (
          <li>
            {shared[view.locale].clock[name]}.{' '}
            <span class="muted">
              {publicWords[view.locale].rule(rule.term, rule.source)} {rule.caution ? `${rule.caution}.` : ''}
            </span>
          </li>
        );
      })}
    </ul>
  </details>
);
