import { useState } from "react";
import { laporan as teks } from "../../../../shared/i18n/laporan";
import { Button, Dialog, SelectField } from "../../ui";
import { dalamKata, type Beda } from "./merge";

/** Another window has stored the case: both values of each field side by side, and the choice. */
export function StaleDialog({ beda, onClose, onPilih }: { beda: Beda[] | null; onClose: () => void; onPilih: (pilihan: Beda[]) => void }) {
  return (
    <Dialog
      open={beda !== null}
      onOpenChange={onClose}
      title={teks.basiJudul}
      description={beda?.length === 0 ? teks.basiSama : teks.basiIsi}
      wide
    >
      {beda ? <StaleTable key={beda.map((b) => b.path).join()} awal={beda} onPilih={onPilih} /> : null}
    </Dialog>
  );
}

function StaleTable({ awal, onPilih }: { awal: Beda[]; onPilih: (pilihan: Beda[]) => void }) {
  const [rows, setRows] = useState(awal);
  return (
    <>
      {rows.length > 0 ? (
        <table className="tabel basi">
          <thead>
            <tr><th scope="col">{teks.basiKolom}</th><th scope="col">{teks.basiAnda}</th><th scope="col">{teks.basiTersimpan}</th><th scope="col">{teks.basiDipakai}</th></tr>
          </thead>
          <tbody>
            {rows.map((r, i) => (
              <tr key={r.path}>
                <th scope="row">{r.label}</th>
                <td className={r.pakai === "anda" ? "basi__pakai" : undefined}>{dalamKata(r.path, r.anda)}</td>
                <td className={r.pakai === "tersimpan" ? "basi__pakai" : undefined}>{dalamKata(r.path, r.tersimpan)}</td>
                <td>
                  <SelectField
                    label={`${teks.basiDipakai}: ${r.label}`}
                    hideLabel
                    placeholder={null}
                    value={r.pakai}
                    options={[{ value: "anda", label: teks.basiAnda }, { value: "tersimpan", label: teks.basiTersimpan }]}
                    onValueChange={(pakai) => setRows(rows.map((o, j) => (j === i ? { ...o, pakai } : o)))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <div className="dialog__aksi">
        <Button variant="primary" onClick={() => onPilih(rows)}>{teks.basiLanjut}</Button>
      </div>
    </>
  );
}
