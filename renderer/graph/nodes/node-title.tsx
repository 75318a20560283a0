import { Fragment } from 'react';
import { plainTitle } from '../model/plain-title.ts';

/** The title of a drawn task. A path goes on in the next line after a slash or `_`, so that more of it is seen. */
export function NodeTitle({ title }: { readonly title: string }) {
  const words = plainTitle(title);
  const breaks = [...words.matchAll(/(?<=\w[/_])(?=\w)/g)].map(({ index }) => index);
  return (
    <span className="task-node-title" dir="auto">
      {[0, ...breaks].map((start, place) => (
        <Fragment key={start}>
          {start > 0 && <wbr />}
          {words.slice(start, breaks[place])}
        </Fragment>
      ))}
    </span>
  );
}
