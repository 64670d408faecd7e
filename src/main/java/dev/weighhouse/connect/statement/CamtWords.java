package dev.weighhouse.connect.statement;

import dev.weighhouse.connect.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an {@code Ntry} says of itself in words. One that sums up several transactions stays one entry. */
final class CamtWords {

    private CamtWords() {}

    /** The account servicer's reference: unique at the bank. */
    static @Nullable String bankId(Element entry) {
        return entry.text("AcctSvcrRef")
                .or(() -> only(entry).flatMap(details -> details.text("Refs/AcctSvcrRef")))
                .map(PlainText::name)
                .orElse(null);
    }

    static Entry.Words of(Element entry, boolean in) {
        var only = only(entry);
        var reference = only.flatMap(CamtWords::reference)
                .or(() -> entry.text("NtryDtls/Btch/PmtInfId", "NtryDtls/Btch/MsgId", "AcctSvcrRef", "NtryRef"));
        var party = only.flatMap(details -> in
                ? details.text("RltdPties/Dbtr/Nm", "RltdPties/Dbtr/Pty/Nm", "RltdPties/UltmtDbtr/Nm")
                : details.text("RltdPties/Cdtr/Nm", "RltdPties/Cdtr/Pty/Nm", "RltdPties/UltmtCdtr/Nm"));
        return new Entry.Words(
                reference.map(PlainText::name).orElse(null),
                text(entry),
                party.map(PlainText::name).orElse(null),
                type(entry));
    }

    private static Optional<Element> only(Element entry) {
        var details = entry.all("NtryDtls/TxDtls").limit(2).toList();
        return details.size() == 1 ? Optional.of(details.getFirst()) : Optional.empty();
    }

    private static Optional<String> reference(Element details) {
        return details.text("Refs/EndToEndId")
                .filter(id -> !id.equals("NOTPROVIDED"))
                .or(() -> details.text("Refs/ChqNb", "Refs/InstrId", "Refs/TxId", "RmtInf/Strd/CdtrRefInf/Ref"));
    }

    private static @Nullable String text(Element entry) {
        var remittance = entry.all("NtryDtls/TxDtls")
                .flatMap(details -> Stream.of("RmtInf/Ustrd", "RmtInf/Strd/CdtrRefInf/Ref", "AddtlTxInf")
                        .flatMap(details::all));
        var words = Stream.concat(remittance, entry.all("AddtlNtryInf"))
                .map(Element::text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? null : PlainText.text(words);
    }

    private static @Nullable String type(Element entry) {
        var parts = Stream.of("BkTxCd/Domn/Cd", "BkTxCd/Domn/Fmly/Cd", "BkTxCd/Domn/Fmly/SubFmlyCd")
                .map(path -> entry.text(path))
                .flatMap(Optional::stream)
                .toList();
        var code = parts.isEmpty() ? entry.text("BkTxCd/Prtry/Cd").map(List::of).orElse(List.of()) : parts;
        return code.isEmpty() ? null : PlainText.name(String.join("/", code));
    }
}
