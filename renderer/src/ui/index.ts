/** The kit: everything a screen is built from. Screens import from here only. */
export { Badge, DeadlineBadge, StageBadge, Unverified, type BadgeTone, type Urgency } from "./badge";
export { Button, IconButton, Kbd, TextButton, type ButtonProps, type IconButtonProps } from "./button";
export { Calendar } from "./calendar";
export { ChipText, type ChipTextProps } from "./chip-text";
export { ComboField, type ComboFieldProps, type Suggestion } from "./combo-field";
export { cx } from "./cx";
export { DataTable, VirtualTable, type Column, type DataTableProps, type LinkTarget, type Sort, type VirtualTableProps } from "./data-table";
export { DateField, type DateFieldProps } from "./date-field";
export { ConfirmDialog, Dialog, type ConfirmDialogProps, type DialogProps } from "./dialog";
export { Checkbox, Field, FieldError, NumberField, RadioGroup, RequiredMark, SelectField, TextArea, TextField, TimeField, type FieldBase, type Option, type Valued } from "./field";
export { FileDrop, type FileDropProps, type FileRow } from "./file-drop";
export { Form, FormFailure, FormField, focusFirstInvalid, setFieldErrors, useErrorAt, useFill, useSectionErrors, useZodForm, type FormOf, type FormProps } from "./form";
export { Card, EmptyState, FormFooter, Meter, Notice, PageTitle, Rail, SectionNav, Skeleton, Tabs, goToSection, type FormSection, type RailStep, type TabLink } from "./layout";
export { LinesField } from "./lines-field";
export { MiniCalendar, type MiniCalendarProps } from "./mini-calendar";
export { NowProvider, useMinute, useNow } from "./now";
export { REMINDER_MS, ToastProvider, useToast, type ToastText } from "./toast";
export * from "./icons";
