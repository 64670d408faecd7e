package dev.weighhouse.crossing;

import dev.weighhouse.books.ConnectionId;
import java.util.List;

/** What the filters of the log can offer: everybody and everything that occurs in it, in alphabetical order. */
public record FilterChoices(List<ConnectionId> connections, List<String> people) {
    public FilterChoices {
        connections = List.copyOf(connections);
        people = List.copyOf(people);
    }
}
