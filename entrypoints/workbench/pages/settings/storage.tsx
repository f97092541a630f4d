import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { StorageMeter, type StorageUse } from '../../../../components/workbench/storage-meter';
import type { PageProps } from '../../page';

/** 存储空间: how much is used, and whether the browser may clear it. */
export function StorageSettings({ tell }: PageProps) {
  const { storage: t } = useStrings().setting;
  const [use, setUse] = useState<StorageUse | null>(null);
  const look = (): void => void measure().then(setUse);
  useEffect(look, []);
  const keep = async (): Promise<void> => {
    const agreed = await navigator.storage.persist().catch(() => false);
    tell({ ok: true }, agreed ? t.granted : t.refused);
    look();
  };
  return (
    <section class="card">
      <h3>{t.title}</h3>
      {use && <StorageMeter use={use} onKeep={() => void keep()} />}
    </section>
  );
}

async function measure(): Promise<StorageUse> {
  const [{ usage, quota }, isKept] = await Promise.all([
    navigator.storage.estimate().catch((): StorageEstimate => ({})),
    navigator.storage.persisted().catch(() => false),
  ]);
  return { used: usage ?? null, quota: quota ?? null, isKept };
}
