import { useEffect, useRef, useState } from 'preact/hooks';
import { addDays, daysBetween, isDay, today } from './days';
import { useHere } from './here';
import { refine, type Route } from './route';

/** How long a moved slider rests before its day is asked for, in milliseconds. */
const rest = 150;

/** Chooses the day that is shown, and the one that it is compared with. */
export function DayBar({ route, acceptedOn, compares }: { route: Route; acceptedOn?: string | null; compares: boolean }) {
  const { say, sayDay } = useHere();
  const now = today();
  const first = [addDays(now, -365), acceptedOn ? addDays(acceptedOn, -60) : now].sort()[0]!;
  const last = addDays(now, 90);
  const [day, setDay] = useState(route.asAt || now);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setDay(route.asAt || now), [route.asAt, now]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const go = (to: string, wait = 0) => {
    setDay(to);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => refine({ ...route, asAt: to === now ? '' : to, comparedWith: route.comparedWith > to ? '' : route.comparedWith, finding: '' }), wait);
  };
  return (
    <fieldset class="days">
      <legend>{say('day')}</legend>
      <label>
        {say('move')}
        <input
          type="range"
          min={0}
          max={daysBetween(first, last)}
          value={daysBetween(first, day)}
          aria-valuetext={sayDay(day)}
          onInput={(event) => go(addDays(first, Number(event.currentTarget.value)), rest)}
        />
      </label>
      <div class="row">
        <label>
          {say('day')} <input type="date" value={day} onChange={(event) => isDay(event.currentTarget.value) && go(event.currentTarget.value)} />
        </label>
        <button type="button" onClick={() => go(now)}>
          {say('today')}
        </button>
        {compares && (
          <label>
            {say('comparedWith')}{' '}
            <input
              type="date"
              max={day}
              value={route.comparedWith}
              onChange={(event) => {
                const than = event.currentTarget.value;
                if (than === '' || (isDay(than) && than <= day)) refine({ ...route, comparedWith: than });
              }}
            />
          </label>
        )}
      </div>
    </fieldset>
  );
}
