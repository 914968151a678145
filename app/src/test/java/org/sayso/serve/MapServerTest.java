package org.sayso.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

final class MapServerTest {

  @Test
  void servesThePageOnThisMachineOnly() throws Exception {
    try (MapServer server = MapServer.start("<p>München</p>")) {
      assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
      HttpResponse<String> answer = get(server.address());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("<p>München</p>");
      assertThat(answer.headers().firstValue("content-type")).hasValue("text/html;charset=utf-8");
    }
  }

  @Test
  void twoServersTakeTwoPorts() throws Exception {
    try (MapServer one = MapServer.start("one");
        MapServer other = MapServer.start("other")) {
      assertThat(other.address().getPort()).isGreaterThan(one.address().getPort());
      assertThat(get(other.address()).body()).isEqualTo("other");
    }
  }

  private static HttpResponse<String> get(URI address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
