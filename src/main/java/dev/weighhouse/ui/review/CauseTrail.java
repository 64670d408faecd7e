package dev.weighhouse.ui.review;

/** Leads from a cause to its rows: on an account at once, on a group by way of the account that has most of it. */
final class CauseTrail {
    private final ReviewModel model;
    private final DetailModel detail;

    CauseTrail(ReviewModel model, DetailModel detail) {
        this.model = model;
        this.detail = detail;
    }

    void follow(DetailModel.Picked picked) {
        if (model.currentProperty().get() instanceof GroupRow group) {
            group.most(picked.kind()).ifPresent(variance -> model.goTo(RowKey.of(variance)));
            detail.readRows();
        }
        if (detail.subjectProperty().get() != null) {
            detail.pick(picked);
        }
    }
}
