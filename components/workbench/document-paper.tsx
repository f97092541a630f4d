import { useEffect, useMemo } from 'preact/hooks';
import type { Box, Content, Grid, Part, Picture, Words } from '../../utils/tables/documents/part';

/** A part of a document as it lies on paper. */
export function DocumentPaper({ part: { name, page, orientation, content } }: { readonly part: Part }) {
  return (
    <article class={`paper document ${page} ${orientation}`} aria-label={name}>
      {content.map((one, n) => (
        // The lines of a document have no other name than their place.
        <Line key={n} content={one} />
      ))}
    </article>
  );
}

const Line = ({ content }: { readonly content: Content }) =>
  'style' in content ? <Paragraph {...content} /> : <Form {...content} />;

function Paragraph({ style, text }: Words) {
  switch (style) {
    case 'title':
    case 'annex-title':
    case 'form-title':
      return <h3 class={style}>{text}</h3>;
    case 'heading':
    case 'form-heading':
      return <h4 class={style}>{text}</h4>;
    case 'subheading':
      return <h5 class={style}>{text}</h5>;
    default:
      return <p class={style}>{text}</p>;
  }
}

function Form({ widths, headingRows, letters, rows }: Grid) {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const line = (boxes: readonly Box[], n: number, isHead: boolean) => (
    <tr key={n}>
      {boxes.map((box, at) => (
        <Square key={at} box={box} isHead={isHead} />
      ))}
    </tr>
  );
  return (
    <div class="form-table">
      <table class={letters}>
        <colgroup>
          {widths.map((width, n) => (
            <col key={n} style={{ width: `${(100 * width) / whole}%` }} />
          ))}
        </colgroup>
        {headingRows > 0 && (
          <thead>{rows.slice(0, headingRows).map((boxes, n) => line(boxes, n, true))}</thead>
        )}
        <tbody>{rows.slice(headingRows).map((boxes, n) => line(boxes, n, false))}</tbody>
      </table>
    </div>
  );
}

function Square({
  box: { text, picture, columns = 1, rows = 1, isHeading = false, bold = false, centred = false },
  isHead,
}: {
  readonly box: Box;
  readonly isHead: boolean;
}) {
  const spans = { colSpan: columns, rowSpan: rows };
  if (isHeading) {
    return (
      <th {...spans} scope={isHead ? 'col' : 'row'}>
        {text}
      </th>
    );
  }
  return (
    <td {...spans} class={`${centred ? '' : 'from-left'} ${bold ? 'total' : ''}`}>
      {picture ? <Shot {...picture} /> : text}
    </td>
  );
}

function Shot({ bytes, width, height, description }: Picture) {
  const address = useMemo(() => URL.createObjectURL(new Blob([bytes], { type: 'image/png' })), [bytes]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return <img src={address} width={width} height={height} alt={description} />;
}
