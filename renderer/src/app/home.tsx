import { PageTitle } from "../ui";
import { umum } from "../../../shared/i18n/id";

/** First page of a build without a Beranda of its own. */
export function Home() {
  return <PageTitle title={umum.aplikasi} />;
}
