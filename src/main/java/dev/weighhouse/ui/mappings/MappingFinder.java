package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.Fit;
import dev.weighhouse.ui.common.Found;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Order;
import dev.weighhouse.ui.common.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what a platform uses by its name, from anywhere in the window. */
final class MappingFinder implements Finder {
    private final MappingsModel model;

    MappingFinder(MappingsModel model) {
        this.model = model;
    }

    @Override
    public String title() {
        return Words.text("mappings.finder");
    }

    @Override
    public Order<List<Found>> looking(String text) {
        var job = Words.text("look-up.job");
        var work = model.bench().work();
        var open = model.bench().current();
        if (text.isBlank() || open.isEmpty()) {
            return work.away(job, _ -> List.of());
        }
        var known = model.loadedProperty().get();
        var month = model.bench().periodProperty().get();
        return known != null && known.opening().equals(open.get())
                ? work.away(job, _ -> find(known, text))
                : work.desk(job, _ -> find(Loaded.read(open.get(), month), text));
    }

    private List<Found> find(Loaded loaded, String text) {
        var fit = new Fit(text);
        return Fit.best(
                        loaded.blocks(),
                        block -> Math.min(
                                fit.of(
                                        Fit.plain(block.item().name()),
                                        List.of(Fit.plain(block.item().key().id()))),
                                former(loaded, block, fit).map(Former::fit).orElse(Fit.NOT)))
                .stream()
                .map(block -> found(loaded, block, fit))
                .toList();
    }

    /** A name it had, and how well that fits what was typed. */
    private record Former(String name, int fit) {}

    private static Optional<Former> former(Loaded loaded, Block block, Fit fit) {
        return loaded.sheet().past().formerNames(block.item().key()).stream()
                .map(name -> new Former(name, fit.of(Fit.plain(name), List.of())))
                .filter(name -> name.fit() != Fit.NOT)
                .min(Comparator.comparingInt(Former::fit));
    }

    private Found found(Loaded loaded, Block block, Fit fit) {
        var row = block.whole();
        var target = loaded.words().briefly(row);
        var byName = fit.of(
                        Fit.plain(block.item().name()),
                        List.of(Fit.plain(block.item().key().id())))
                != Fit.NOT;
        var formerly = byName
                ? ""
                : former(loaded, block, fit)
                        .map(name -> Words.text("mappings.formerly", name.name()) + ", ")
                        .orElse("");
        var beside = row.platform()
                + ", "
                + formerly
                + (target == null ? Words.text("mappings.finder.unmapped") : Words.text("mappings.finder.to", target));
        return Found.place(
                Icons.MAPPING,
                block.item().name(),
                beside,
                () -> model.goTo(block.item().key()));
    }
}
