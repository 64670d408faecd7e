package dev.weighhouse.store;

/** How much room the disk has left for a workspace. */
public final class Room {
    private static final int PLENTY = 1_000_000;

    private Room() {}

    /** The file may grow by so many pages from now on; then the disk is full. */
    public static void pages(Workspace workspace, int more) {
        pragma(workspace, "max_page_count = " + (pragma(workspace, "page_count") + more));
    }

    /** As much as anybody wants. */
    public static void plenty(Workspace workspace) {
        pragma(workspace, "max_page_count = " + PLENTY);
    }

    private static int pragma(Workspace workspace, String pragma) {
        return workspace
                .database()
                .read(handle -> handle.createQuery("pragma " + pragma)
                        .mapTo(Integer.class)
                        .one());
    }
}
