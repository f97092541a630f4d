import type { Register } from '../../utils/model/register';
import { useStrings } from '../strings';
import { clock } from '../words';
import { Link } from './link';

/** All registers, the newest import first. */
export function RegisterList({ registers }: { readonly registers: readonly Register[] }) {
  const { registers: t } = useStrings();
  return (
    <ul class="cards">
      {registers.map((register) => (
        <li key={register.id} class="card">
          <div class="line">
            <h3>
              <Link to={{ page: 'registers', registerId: register.id }}>{register.name}</Link>
            </h3>
            <Link class="button" to={{ page: 'import', registerId: register.id }}>
              {t.again}
              <span class="unseen">{register.name}</span>
            </Link>
          </div>
          <RegisterFacts register={register} />
        </li>
      ))}
    </ul>
  );
}

/** What a register is, in one line. */
export function RegisterFacts({ register }: { readonly register: Register }) {
  const { registers: t } = useStrings();
  const { dataDate, siteCount, importedAt, fileName } = register;
  return (
    <p class="soft">
      {siteCount} {t.sitesCount} · {dataDate === '' ? t.noDate : `${t.dataDate} ${dataDate}`} · {t.importedAt}{' '}
      {clock(importedAt)} · {t.file} {fileName}
    </p>
  );
}
