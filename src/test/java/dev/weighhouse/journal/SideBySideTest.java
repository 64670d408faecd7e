package dev.weighhouse.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> begun = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch stopped = new CountDownLatch(1);

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void endsComeInTheOrderOfTheThingsHoweverLongEachTakes() {
        var over = IntStream.range(0, 4).mapToObj(_ -> new CountDownLatch(1)).toList();
        over.getLast().countDown();

        var ends = run(List.of("0", "1", "2"), 3, thing -> {
            var place = Integer.parseInt(thing);
            await(over.get(place + 1));
            over.get(place).countDown();
            return thing + "!";
        });

        assertThat(ends).containsExactly("0!", "1!", "2!");
    }

    @Test
    void worksInAllLanesAtOnceAndInNoMore() {
        var together = new CyclicBarrier(3);
        var now = new AtomicInteger();
        var most = new AtomicInteger();

        var ends = run(IntStream.range(0, 9).mapToObj(Integer::toString).toList(), 3, thing -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            await(together);
            now.decrementAndGet();
            return thing;
        });

        assertThat(ends).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(most).hasValue(3);
    }

    @Test
    void afterAStopNothingFurtherBeginsAndWhatIsOnItsWayEnds() {
        var both = new CyclicBarrier(2);

        var ends = run(List.of("stop", "on its way", "third", "fourth"), 2, thing -> {
            await(both);
            if (thing.equals("on its way")) {
                await(stopped);
            }
            return thing;
        });

        assertThat(ends).containsExactly("stop", "on its way");
        assertThat(begun).containsExactly("stop", "on its way");
    }

    @Test
    void oneLaneIsTheCallingThreadAndGoesInOrder() {
        var caller = Thread.currentThread();

        var ends = new SideBySide<>(List.of("a", "b", "stop", "c"), work(thing -> {
                    assertThat(Thread.currentThread()).isSameAs(caller);
                    return thing;
                }))
                .run(1, _ -> {
                    throw new AssertionError("no other thread is needed");
                });

        assertThat(ends).containsExactly("a", "b", "stop");
    }

    @Test
    void takesNoMoreThreadsThanThereAreThings() {
        var asked = new AtomicInteger();

        new SideBySide<>(List.of("a", "b"), work(thing -> thing)).run(8, lane -> {
            asked.incrementAndGet();
            threads.execute(lane);
        });
        new SideBySide<>(List.<String>of(), work(thing -> thing)).run(8, _ -> asked.incrementAndGet());

        assertThat(asked).hasValue(1);
    }

    @Test
    void whatBreaksIsToldAfterTheOtherLaneCameToItsEnd() {
        var both = new CyclicBarrier(2);
        var broken = new CountDownLatch(1);
        var ended = new AtomicInteger();

        assertThatThrownBy(() -> run(List.of("breaks", "goes on"), 2, thing -> {
                    await(both);
                    if (thing.equals("breaks")) {
                        broken.countDown();
                        throw new IllegalStateException("broken");
                    }
                    await(broken);
                    ended.incrementAndGet();
                    return thing;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");

        assertThat(ended).hasValue(1);
    }

    @Test
    void nothingBeginsInALaneAfterABreak() {
        assertThatThrownBy(() -> run(List.of("breaks", "never"), 1, _ -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(begun).containsExactly("breaks");
    }

    @Test
    void tellsHowManyAreDoneBeforeEachBegins() {
        var done = new ArrayList<Integer>();

        new SideBySide<>(List.of("a", "b", "c"), new SideBySide.Work<String, String>() {
                    @Override
                    public boolean begins(String thing, int ended) {
                        done.add(ended);
                        return !thing.equals("c");
                    }

                    @Override
                    public String on(String thing) {
                        return thing;
                    }

                    @Override
                    public boolean stops(String end) {
                        return false;
                    }
                })
                .run(1, threads);

        assertThat(done).containsExactly(0, 1, 2);
    }

    private List<String> run(List<String> all, int lanes, UnaryOperator<String> each) {
        return new SideBySide<>(all, work(each)).run(lanes, threads);
    }

    private SideBySide.Work<String, String> work(UnaryOperator<String> each) {
        return new SideBySide.Work<>() {
            @Override
            public boolean begins(String thing, int ended) {
                begun.add(thing);
                return true;
            }

            @Override
            public String on(String thing) {
                return each.apply(thing);
            }

            @Override
            public boolean stops(String end) {
                if (end.equals("stop")) {
                    stopped.countDown();
                }
                return end.equals("stop");
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
