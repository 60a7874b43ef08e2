export { EditUser as default } from "./UserForms";
