import { Optional, tied, Told, wrongIn, type Asked } from './question.tsx';

/** One question of a form that is answered by a tick. */
export const Tick = ({ ticked, ...asked }: Asked & { ticked: boolean }) => (
  <div class={wrongIn(asked) ? 'field wrong-field' : 'field'}>
    <label class="tick" for={asked.name}>
      <input id={asked.name} name={asked.name} type="checkbox" value="ya" checked={ticked} {...tied(asked)} />
      <span>
        {asked.label} <Optional {...asked} />
      </span>
    </label>
    <Told {...asked} />
  </div>
);
