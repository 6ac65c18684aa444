/** The person in whose name the system acts; migration 0010 makes the row. */
export const SYSTEEM_PERSOON_ID = '00000000-0000-7000-8000-000000000002'
