// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/server/load.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace
{

using boost::asio::ip::tcp;

const std::string kRequest =
    "POST /api/v1/subaccounts/acme/messages HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    "Authorization: Bearer bench\r\nContent-Type: application/json\r\nContent-Length: 59\r\n\r\n"
    "{\"user\":{\"msisdn\":\"+6500000000\"},\"type\":\"text\",\"text\":\"hi\"}";

/// One request and its answer; the answer's length is learnt from the first.
class Peer
{
public:
    explicit Peer(std::uint16_t port)
        : m_socket(m_io)
    {
        m_socket.connect({boost::asio::ip::address_v4::loopback(), port});
        m_socket.set_option(tcp::no_delay(true));
    }

    void ask()
    {
        boost::asio::write(m_socket, boost::asio::buffer(kRequest));
        std::size_t have = 0;
        do {
            have += m_socket.read_some(boost::asio::buffer(m_in + have, sizeof m_in - have));
        } while (have < m_length || (m_length == 0 && !whole(have)));
        m_length = have;
        if (std::string_view(m_in, 15) != "HTTP/1.1 200 OK")
            throw std::runtime_error(std::string(m_in, have));
    }

private:
    [[nodiscard]] bool whole(std::size_t have) const
    {
        const std::string_view text(m_in, have);
        return text.find("\r\n\r\n") != text.npos && text.ends_with('}');
    }

    boost::asio::io_context m_io;
    tcp::socket m_socket;
    char m_in[4'096]{};
    std::size_t m_length = 0;
};

} // namespace

double requestsPerSecond(std::uint16_t port, int connections, std::chrono::milliseconds time)
{
    std::atomic_bool stop = false;
    std::atomic<long> done = 0;
    std::vector<std::thread> threads;
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&] {
            Peer peer(port);
            long mine = 0;
            for (; !stop; ++mine)
                peer.ask();
            done += mine;
        });
    }
    std::this_thread::sleep_for(time);
    stop = true;
    for (std::thread &thread : threads)
        thread.join();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    return static_cast<double>(done) / taken.count();
}
