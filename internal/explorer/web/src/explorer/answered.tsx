import type { ComponentChildren } from 'preact';
import { useHere, type Answer } from './here';

/** Shows an answer when there is one, and says when it is on its way or failed. */
export function Answered<R>({ answer, children }: { answer: Answer<R>; children: (data: R) => ComponentChildren }) {
  const { say } = useHere();
  return (
    <div aria-busy={answer.loading}>
      <p class="state" role="status">
        {answer.loading && say('loading')}
      </p>
      {answer.error && (
        <p class="error" role="alert">
          {say('failed')} {answer.error}
        </p>
      )}
      {answer.data !== undefined && children(answer.data)}
    </div>
  );
}
