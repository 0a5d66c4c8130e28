import { Optional, tied, Told, wrongIn, type Asked } from './question.tsx';

/** One question of a form that is answered by a tick. */
export const Tick = ({ ticked, ...asked }: Asked & { ticked: boolean }) => (
  <div class={wrongIn(asked) ? 'field wrong-field' : 'field'}>
    <div class="tick">
      <input id={asked.name} name={asked.name} type="checkbox" value="ya" checked={ticked} {...tied(asked)} />
      <label for={asked.name}>
        {asked.label} <Optional {...asked} />
      </label>
    </div>
    <Told {...asked} />
  </div>
);
