import { registerTeks } from "../../../../shared/i18n/beranda";
import type { FeatureRoute } from "../../app";
import { cariRegister } from "./cari";
import { RegisterPage } from "./RegisterPage";

export const routes: FeatureRoute[] = [{ path: "/register", component: RegisterPage, search: cariRegister, command: { label: registerTeks.judul } }];
