package fr.beffroi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class WhileReadingTest {

    private final AtomicInteger reads = new AtomicInteger();

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aPageReadsOnceAndTheNextPageAgain() {
        answering("GET");
        assertThat(read("call 1")).isEqualTo(1);
        assertThat(read("call 1")).isEqualTo(1);
        assertThat(read("call 2")).isEqualTo(2);
        answering("GET");
        assertThat(read("call 1")).isEqualTo(3);
    }

    @Test
    void aCommandAndWhatRunsOutsideOfRequestsReadEachTime() {
        answering("POST");
        assertThat(read("call 1")).isEqualTo(1);
        assertThat(read("call 1")).isEqualTo(2);
        RequestContextHolder.resetRequestAttributes();
        assertThat(read("call 1")).isEqualTo(3);
        assertThat(read("call 1")).isEqualTo(4);
    }

    private int read(String name) {
        return WhileReading.once(name, reads::incrementAndGet);
    }

    private static void answering(String method) {
        var request = new MockHttpServletRequest(method, "/");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
