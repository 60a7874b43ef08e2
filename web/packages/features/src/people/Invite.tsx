export { InviteUser as default } from "./UserForms";
