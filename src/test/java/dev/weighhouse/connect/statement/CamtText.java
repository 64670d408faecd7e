package dev.weighhouse.connect.statement;

/** Writes CAMT.053 as banks do, one element a line where a test names the line. */
final class CamtText {

    private final StringBuilder statements = new StringBuilder();

    static String amount(String signed) {
        return signed.startsWith("-")
                ? "<Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd>".formatted(signed.substring(1))
                : "<Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>".formatted(signed);
    }

    static String balance(String code, String date, String amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp>%s<Dt><Dt>%s</Dt></Dt></Bal>\n"
                .formatted(code, amount(amount), date);
    }

    /** A booked entry with the bank's reference; without one where it is blank. */
    static String entry(String date, String amount, String bankReference) {
        return entry(date, amount, bankReference, "<Sts>BOOK</Sts>");
    }

    static String entry(String date, String amount, String bankReference, String status) {
        return "<Ntry>%s%s<BookgDt><Dt>%s</Dt></BookgDt>%s</Ntry>\n"
                .formatted(
                        amount(amount),
                        status,
                        date,
                        bankReference.isEmpty() ? "" : "<AcctSvcrRef>" + bankReference + "</AcctSvcrRef>");
    }

    CamtText statement(String id, String... parts) {
        return statementOf("<IBAN>GB33BUKB20201555555555</IBAN>", id, parts);
    }

    CamtText statementOf(String account, String id, String... parts) {
        statements
                .append("<Stmt><Id>%s</Id><Acct><Id>%s</Id></Acct>\n".formatted(id, account))
                .append(String.join("", parts))
                .append("</Stmt>\n");
        return this;
    }

    /** Three lines stand before the first statement. */
    @Override
    public String toString() {
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
               <GrpHdr><MsgId>M1</MsgId></GrpHdr>
               %s</BkToCstmrStmt></Document>
               """.formatted(statements);
    }
}
