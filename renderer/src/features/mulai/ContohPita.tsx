import { mulai } from "../../../../shared/i18n/kantor";
import { useSession } from "../../app/session";
import { IconInfo } from "../../ui";
import "./mulai.css";

/** Says on every screen that nothing here is real, while the office is the invented one. */
export function ContohPita() {
  const session = useSession();
  return session?.kantor?.contoh ? (
    <div className="pita pita--contoh" role="note">
      <IconInfo size={16} />
      {mulai.contohPita}
    </div>
  ) : null;
}
