"""The drawer of one line: everything about it, and every act on it, beside the board."""
