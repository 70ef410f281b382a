import type { ComponentChildren } from 'preact';
import { useHere, type Answer } from './here';

/** Shows an answer when there is one, and says when it is on its way or failed: then the one before stays. */
export function Answered<R>({ answer, children }: { answer: Answer<R>; children: (data: R) => ComponentChildren }) {
  const { say } = useHere();
  return (
    <>
      <p class="state" role="status">
        {answer.loading && say('loading')}
      </p>
      {answer.error && !answer.loading && (
        <p class="error" role="alert">
          {say('failed')} <span lang="en">{answer.error}</span>{' '}
          <button type="button" onClick={answer.retry}>
            {say('again')}
          </button>
        </p>
      )}
      <div aria-busy={answer.loading}>{answer.data !== undefined && children(answer.data)}</div>
    </>
  );
}
