import { useEffect, useState } from 'preact/hooks';
import { readEvidenceFile } from '../../utils/records/reader';

/** A kept picture as an address the page may show: undefined while it is read, null where it cannot be. */
export function useEvidencePicture(hash: string, mediaType: string): string | null | undefined {
  const [address, setAddress] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    let made: string | null = null;
    let isCurrent = true;
    readEvidenceFile(hash)
      .then((file) => {
        if (!isCurrent) return;
        made = file && URL.createObjectURL(new Blob([file.content], { type: mediaType }));
        setAddress(made);
      })
      .catch(() => isCurrent && setAddress(null));
    return () => {
      isCurrent = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [hash, mediaType]);
  return address;
}
